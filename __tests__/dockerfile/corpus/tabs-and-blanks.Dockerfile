	FROM	scratch	AS	a  
  ARG	A=1	B=2 
FROM  a


 ARG C
